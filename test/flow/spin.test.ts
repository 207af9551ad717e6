import { spinStories } from '../support/stories/spins.ts';

spinStories('callback');

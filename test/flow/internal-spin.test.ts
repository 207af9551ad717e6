import { spinStories } from '../support/stories/spins.ts';

describe('demo money', () => spinStories('internal'));

import { createContext } from 'react';

/**
 * Whether the reader is on the way to another page at this moment. `useNavigation` of react-router says it once it is
 * drawn, and what a timer does may come before that.
 */
export const LeavingContext = createContext<() => boolean>(() => false);

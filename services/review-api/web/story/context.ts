import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Caller } from '../lib/types.js';
import type { Decisions } from './decide.js';
import type { StoryModel } from './model.js';

export interface StoryContext {
  readonly model: StoryModel;
  readonly decisions: Decisions;
  readonly caller: Caller;
  /** Moves to a flag and brings both its texts into view. */
  go(id: string | undefined): void;
}

export const Context = createContext<StoryContext | null>(null);

export function useStory(): StoryContext {
  const context = useContext(Context);
  if (!context) throw new Error('outside of a story');
  return context;
}

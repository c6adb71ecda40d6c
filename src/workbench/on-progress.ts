/** Told how far long work has come: what is done, out of how much, and at what. */
export type OnProgress = (done: number, total: number, what: string) => void;

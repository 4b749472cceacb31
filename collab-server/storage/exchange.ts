/**
 * What the nodes that share a store tell each other. A message is only a hint: it may be lost or come late, and whoever
 * hears one asks the store. JSON in, JSON out.
 */
export interface Exchange {
	tell(message: unknown): void;
	/** Messages of others and of oneself, from now on; answers how to stop. */
	listen(heard: (message: unknown) => void): () => void;
	close(): Promise<void>;
}

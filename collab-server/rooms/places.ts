/** How many sockets an account and a document may have; each counts from its ticket on, loaded or not. */
export class Places {
	readonly #taken = new Map<string, number>();

	constructor(private readonly limits: { readonly account: number; readonly room: number }) {}

	/** Takes a place in both, or answers null; call what it answers once the socket is gone. */
	take(account: string, room: string): (() => void) | null {
		const keys = [`account:${account}`, `room:${room}`] as const;
		const [ofAccount, ofRoom] = [this.#taken.get(keys[0]) ?? 0, this.#taken.get(keys[1]) ?? 0];
		if (ofAccount >= this.limits.account || ofRoom >= this.limits.room) return null;
		for (const key of keys) this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
		return () => {
			for (const key of keys) {
				const left = (this.#taken.get(key) ?? 0) - 1;
				if (left > 0) this.#taken.set(key, left);
				else this.#taken.delete(key);
			}
		};
	}
}

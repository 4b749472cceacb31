/** How often one address may ask for what anybody may read. */
import { Bucket } from '$collab/rooms/rate';

const BURST = 60;
const PER_SECOND = 2;
/** Addresses that are remembered; whoever asked first is forgotten first. */
const MOST = 10_000;

export class AddressRate {
	readonly #buckets = new Map<string, Bucket>();

	constructor(
		private readonly now: () => number,
		private readonly most = MOST
	) {}

	/** False where this address has asked too often. */
	take(address: string): boolean {
		const bucket = this.#buckets.get(address) ?? new Bucket(BURST, PER_SECOND, this.now);
		this.#buckets.delete(address);
		this.#buckets.set(address, bucket);
		const [oldest] = this.#buckets.keys();
		if (this.#buckets.size > this.most && oldest !== undefined) this.#buckets.delete(oldest);
		return bucket.take(1);
	}
}

/** Of this process: every node counts for itself. */
export const publicRate = new AddressRate(() => Date.now());

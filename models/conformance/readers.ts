/** From a key of a record that changed back to all who read it. */
import type { RuleSubject } from '$models/framework/condition';
import { ANY_FIELD } from './changes';
import type { Holder } from './holder';
import type { Read } from './read';
import { inverseOf, walk, type PeersOf, type Step } from './steps';

interface Reading<Reader> {
	readonly reader: Reader;
	/** What the reader is asked of; other records have fields of the same names. */
	readonly subject: RuleSubject;
	/** From the record that changed to the one that was asked. */
	readonly back: readonly Step[];
}

/** Ties and structure are no fields. */
const isField = (key: string): boolean => !key.startsWith('~') && !key.startsWith('@');

export class Readers<Reader> {
	readonly #byKey = new Map<string, Reading<Reader>[]>();

	add(reader: Reader, subject: RuleSubject, reads: readonly Read[]): void {
		for (const { steps, key } of reads) {
			const readings = this.#byKey.get(key) ?? [];
			readings.push({ reader, subject, back: steps.map((step) => inverseOf[step]).reverse() });
			this.#byKey.set(key, readings);
		}
	}

	/** Calls for every living record of which a reader has to be asked again because this key of a record changed. */
	each(holder: Holder, key: string, peersOf: PeersOf, found: (reader: Reader, asked: Holder) => void): void {
		this.#eachOf(this.#byKey.get(key), holder, peersOf, found);
		if (isField(key)) this.#eachOf(this.#byKey.get(ANY_FIELD), holder, peersOf, found);
	}

	#eachOf(
		readings: readonly Reading<Reader>[] | undefined,
		holder: Holder,
		peersOf: PeersOf,
		found: (reader: Reader, asked: Holder) => void
	): void {
		if (readings === undefined) return;
		const walked = new Map<string, ReadonlySet<Holder>>();
		for (const { reader, subject, back } of readings) {
			const path = back.join('.');
			let ends = walked.get(path);
			if (ends === undefined) {
				ends = back.reduce<Set<Holder>>(
					(from, step) => {
						const next = new Set<Holder>();
						for (const one of from) for (const neighbour of walk(one, step, peersOf)) next.add(neighbour);
						return next;
					},
					new Set([holder])
				);
				walked.set(path, ends);
			}
			for (const end of ends) if (end.live && end.subject === subject) found(reader, end);
		}
	}
}

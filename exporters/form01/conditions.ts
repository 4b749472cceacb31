/** Which records a live table shows: the pack's conditions, asked of the rule engine; what is open shows no row. */
import { holds } from '$models/conformance/condition';
import { holdersOf, type Holder } from '$models/conformance/holder';
import { indexArchitecture } from '$models/conformance/index-architecture';
import type { Subject } from '$models/framework/pack';
import type { ExportInput } from '$exporters/exporter';
import type { Holds } from './form-table';

/** Answers conditions over the records of an edition. */
export function conditionsOf({ edition, pack, asOf }: Pick<ExportInput, 'edition' | 'pack' | 'asOf'>): Holds {
	const index = indexArchitecture(edition.architecture, pack, asOf);
	const known = new Map<Subject, ReadonlyMap<string, Holder>>();
	const holderOf = (kind: Subject, id: string): Holder | undefined => {
		let holders = known.get(kind);
		if (holders === undefined) {
			holders = new Map(
				holdersOf(edition.architecture, kind).flatMap((holder): [string, Holder][] =>
					holder.record === null ? [] : [[holder.record.id, holder]]
				)
			);
			known.set(kind, holders);
		}
		return holders.get(id);
	};
	return (condition, { kind, id }) => {
		const holder = holderOf(kind, id);
		return holder !== undefined && holds(condition, holder, index);
	};
}

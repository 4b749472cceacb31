/** Which records a live table shows: the pack's conditions, asked of the rule engine; what is open shows no row. */
import { Conditions } from '$models/conformance/conditions';
import type { ExportInput } from '$exporters/exporter';
import type { Holds } from './form-table';

/** Answers conditions over the records of an edition. */
export function conditionsOf({ edition, pack, asOf }: Pick<ExportInput, 'edition' | 'pack' | 'asOf'>): Holds {
	const conditions = new Conditions(edition.architecture, pack, asOf);
	return (condition, { kind, id }) => conditions.holds(condition, kind, id);
}

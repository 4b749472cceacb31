/** Rules about what comes only after a version is issued, such as its signatures. */
import type { Pack } from '$models/framework/pack';

/** Ids of the rules that people answer only after issue. */
export const answeredAfterIssue = ({ rules }: Pick<Pack, 'rules'>): ReadonlySet<string> =>
	new Set(rules.flatMap(({ id, answeredAfter }) => (answeredAfter === 'issue' ? [id] : [])));

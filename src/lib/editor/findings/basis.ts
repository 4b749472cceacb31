/** What a rule stands on: the clauses and obligations that it answers to, in words of the pack. */
import { groundOf } from '$models/framework/ground';
import { clauseOf, obligationOf } from '$models/framework/lookup';
import type { Certainty, Pack, Rule, Words } from '$models/framework/pack';

export interface CoveredClause {
	readonly id: string;
	readonly text: Words;
	readonly who: Words;
	/** Such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`, with the word why it is no firm ground where it is none. */
	readonly source: Words;
	readonly certainty: Certainty;
}

/** In the order in which the rule names them; ids that the pack does not know are left out. */
export const coveredClauses = (pack: Pack, { covers }: Rule): readonly CoveredClause[] =>
	covers.flatMap((id) => {
		const found = clauseOf(pack, id) ?? obligationOf(pack, id);
		if (found === undefined) return [];
		const { text, who, provenance } = found;
		return [{ id, text, who, source: groundOf(pack, provenance), certainty: provenance.certainty }];
	});

/** Who may issue a submission, in roles: whoever approved it may only where the agency has no account of its head. */
import { rolesFor } from '$lib/editor/rights';
import type { Role } from '$collab/runtime/session';
import type { Lifecycle, Submission } from './shapes';

type Standing = Pick<Lifecycle, 'hasHead'> & {
	readonly engineers: readonly Pick<Lifecycle['engineers'][number], 'name'>[];
};

export function issuersOf({ approvedBy }: Pick<Submission, 'approvedBy'>, standing: Standing | null): readonly Role[] {
	const roles = rolesFor('dossier.issue');
	if (standing === null) return roles;
	const { hasHead, engineers } = standing;
	if (!hasHead) return roles.filter((role) => role !== 'agency-head');
	// Another chief engineer than those who approved it may still issue it.
	const isOtherThere = engineers.some(({ name }) => !approvedBy.includes(name));
	return isOtherThere ? roles : roles.filter((role) => role !== 'chief-engineer');
}

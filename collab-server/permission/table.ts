/** Who may do what: one table for HTTP, socket and jobs alike. Whoever stands in no row of an agency may do nothing there. */
import { roles, type Role, type Session } from '$collab/runtime/session';

const everyone = roles;
const writers = ['editor', 'chief-engineer', 'administrator'] as const satisfies readonly Role[];
const leaders = ['chief-engineer', 'administrator'] as const satisfies readonly Role[];
/** Who gives a dossier to the world: whoever leads the agency, though he draws nothing of it. */
const issuers = ['agency-head', ...leaders] as const satisfies readonly Role[];
const deciders = ['reviewer', ...leaders] as const satisfies readonly Role[];

export const permissions = {
	'architecture.read': everyone,
	'architecture.write': writers,
	'architecture.create': leaders,
	'architecture.delete': leaders,
	'review.propose': deciders,
	'audit.read': ['agency-head', ...deciders],
	'dossier.read': everyone,
	'dossier.decide': leaders,
	'lifecycle.read': everyone,
	/** A word of one's own: no administrator gives it for another. */
	'dossier.approve': ['chief-engineer'],
	'dossier.submit': ['chief-engineer'],
	'dossier.review': ['reviewer'],
	/** Of why a version came back, by whoever mends it. */
	'dossier.answer': writers,
	'dossier.issue': issuers,
	'dossier.publish': issuers,
	'check.run': everyone,
	'history.read': everyone,
	'export.run': everyone,
	'import.run': writers,
	'decisions.read': everyone,
	'finding.comment': ['commenter', 'reviewer', 'agency-head', ...writers],
	/** Who shall see to a thread, and by when. */
	'thread.assign': ['reviewer', ...writers],
	/** A remark that has to be answered, and whose answer whoever asked confirms. */
	'thread.request': deciders,
	'thread.answer': writers,
	/** In place of who asked, where he may settle nothing here any more. */
	'thread.confirm': deciders,
	'finding.record': writers,
	'rule.answer': writers,
	'evidence.attach': writers,
	/** Of others; one’s own goes with attaching. */
	'evidence.remove': leaders,
	'waiver.ask': writers,
	/** Never one's own: the act itself asks who the author is. */
	'waiver.decide': deciders,
	'proposal.read': everyone,
	/** Also of whoever may only read (any more): what he did is looked at before it counts. */
	'proposal.make': everyone,
	'proposal.decide': writers,
	'part.read': everyone,
	'part.invite': leaders,
	'architecture.restore': leaders,
	'version.read': everyone,
	'version.make': leaders,
	'variant.read': everyone,
	'variant.make': writers,
	/** Into the main line and back, and from the main line into the variant: whoever may write either may do it by hand. */
	'variant.merge': writers,
	'variant.close': writers,
	'pack.switch': leaders,
	'certificate.read': everyone
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** What of a session, or of an account, says its roles. */
export type Granted = Pick<Session, 'administrator' | 'agencies'>;

/** The role of a session in an agency; the administrator of the whole installation is administrator everywhere. */
export function roleIn(session: Granted, agency: string): Role | null {
	if (session.administrator) return 'administrator';
	return session.agencies.find((grant) => grant.agency === agency)?.role ?? null;
}

export function may(session: Granted, action: Action, agency: string): boolean {
	const role = roleIn(session, agency);
	const allowed: readonly Role[] = permissions[action];
	return role !== null && allowed.includes(role);
}

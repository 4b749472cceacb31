/**
 * Who may ask which route: one row for every method of every route file and for every page, by the router's own names.
 * What an act asks for is in the table of acts; the runtime enforces it, and a test asks every row as every role.
 */
import type { Action } from '$collab/permission/table';

/**
 * `open`: everybody, signed in or not. `any-session`: whoever is signed in, also before the one-time password is replaced.
 * `own`: whoever it belongs to; for everybody else it is not there. `administrator`: of the whole installation.
 */
export type Who = 'open' | 'any-session' | 'signed-in' | 'own' | 'administrator' | Action;

export const routePermissions = {
	'GET /healthz': 'open',
	'GET /readyz': 'open',
	'GET /metrics': 'open',
	'GET /api/openapi.json': 'open',
	/** For whoever holds a certificate, account or not. */
	'GET /api/v1/signing-key': 'open',

	/** Of dossiers whose leaders switched it on, in an installation that has such pages; else it is not there. */
	'GET /public/[code]': 'open',
	'GET /public/[code]/site': 'open',
	'GET /public/[code]/form01/[format]': 'open',

	'GET /sign-in': 'open',
	'POST /sign-in': 'open',
	'GET /sign-in/oidc': 'open',
	'GET /sign-in/oidc/callback': 'open',
	'POST /api/v1/sign-in': 'open',
	'POST /api/v1/sign-out': 'any-session',

	'GET /(desk)/account': 'any-session',
	'GET /api/v1/me': 'any-session',
	'PUT /api/v1/me': 'signed-in',
	'POST /api/v1/me/password': 'any-session',
	'GET /api/v1/me/sign-ins': 'signed-in',
	'DELETE /api/v1/me/sign-ins/[id]': 'own',

	'GET /(desk)/accounts': 'administrator',
	'GET /api/v1/accounts': 'administrator',
	'POST /api/v1/accounts': 'administrator',
	'PATCH /api/v1/accounts/[id]': 'administrator',
	'POST /api/v1/accounts/[id]/password': 'administrator',
	'PUT /api/v1/accounts/[id]/roles/[agency]': 'administrator',
	'DELETE /api/v1/accounts/[id]/roles/[agency]': 'administrator',
	'DELETE /api/v1/accounts/[id]/sign-ins': 'administrator',

	/** Each sees there what he may read. */
	'GET /(desk)': 'signed-in',
	'GET /api/v1/architectures': 'signed-in',
	'POST /api/v1/architectures': 'architecture.create',

	'GET /a/[id]': 'architecture.read',
	'GET /a/[id]/audit': 'audit.read',
	'GET /a/[id]/compare': 'version.read',
	'GET /a/[id]/conformance': 'architecture.read',
	'GET /a/[id]/export': 'dossier.read',
	'GET /a/[id]/import': 'architecture.read',
	'GET /a/[id]/jobs': 'architecture.read',
	'GET /a/[id]/part/[part]': 'own',
	'GET /a/[id]/review': 'lifecycle.read',
	'GET /a/[id]/review/[version]': 'version.read',
	'GET /a/[id]/variants': 'variant.read',
	'GET /a/[id]/variants/[variant]': 'variant.read',

	'GET /api/v1/architectures/[id]': 'architecture.read',
	'DELETE /api/v1/architectures/[id]': 'architecture.delete',
	'POST /api/v1/architectures/[id]/ticket': 'architecture.read',
	'GET /api/v1/architectures/[id]/state': 'architecture.read',
	'GET /api/v1/architectures/[id]/glimpse': 'architecture.read',
	'GET /api/v1/architectures/[id]/audit': 'audit.read',
	'GET /api/v1/architectures/[id]/audit/file': 'audit.read',
	'GET /api/v1/architectures/[id]/dossier': 'dossier.read',
	'PATCH /api/v1/architectures/[id]/dossier': 'dossier.decide',
	'GET /api/v1/architectures/[id]/history': 'history.read',
	'PUT /api/v1/architectures/[id]/history/reason': 'architecture.write',
	'POST /api/v1/architectures/[id]/exports': 'export.run',
	'POST /api/v1/architectures/[id]/imports': 'import.run',
	'GET /api/v1/architectures/[id]/jobs': 'export.run',
	'GET /api/v1/architectures/[id]/mappings': 'import.run',
	'POST /api/v1/architectures/[id]/mappings': 'import.run',
	'GET /api/v1/architectures/[id]/mappings/[mapping]': 'import.run',
	'DELETE /api/v1/architectures/[id]/mappings/[mapping]': 'import.run',

	'GET /api/v1/architectures/[id]/check': 'check.run',
	'GET /api/v1/architectures/[id]/check/trend': 'check.run',
	'GET /api/v1/architectures/[id]/check/since': 'check.run',
	'GET /api/v1/architectures/[id]/check/rehearsal': 'check.run',
	'GET /api/v1/architectures/[id]/certificate': 'certificate.read',

	'GET /api/v1/architectures/[id]/decisions': 'decisions.read',
	'PUT /api/v1/architectures/[id]/findings/record': 'finding.record',
	'POST /api/v1/architectures/[id]/findings/comments': 'finding.comment',
	'POST /api/v1/architectures/[id]/comments': 'finding.comment',
	'PUT /api/v1/architectures/[id]/comments/thread': 'finding.comment',
	'PUT /api/v1/architectures/[id]/comments/thread/charge': 'thread.assign',
	'POST /api/v1/architectures/[id]/comments/thread/answer': 'thread.answer',
	'POST /api/v1/architectures/[id]/waivers': 'waiver.ask',
	'POST /api/v1/architectures/[id]/waivers/[waiver]/decide': 'waiver.decide',
	'PUT /api/v1/architectures/[id]/answers': 'rule.answer',
	'POST /api/v1/architectures/[id]/answers': 'rule.answer',
	'GET /api/v1/architectures/[id]/evidence': 'decisions.read',
	'POST /api/v1/architectures/[id]/evidence': 'evidence.attach',
	'POST /api/v1/architectures/[id]/evidence/links': 'evidence.attach',
	'GET /api/v1/architectures/[id]/evidence/[evidence]': 'decisions.read',
	'DELETE /api/v1/architectures/[id]/evidence/[evidence]': 'evidence.attach',

	'GET /api/v1/architectures/[id]/versions': 'version.read',
	'POST /api/v1/architectures/[id]/versions': 'version.make',
	'GET /api/v1/architectures/[id]/versions/[version]': 'version.read',
	'GET /api/v1/architectures/[id]/versions/[version]/pack': 'version.read',
	'POST /api/v1/architectures/[id]/pack': 'pack.switch',

	'GET /api/v1/architectures/[id]/public-page': 'lifecycle.read',
	'PUT /api/v1/architectures/[id]/public-page': 'dossier.publish',
	'DELETE /api/v1/architectures/[id]/public-page': 'dossier.publish',
	'GET /api/v1/architectures/[id]/variants': 'variant.read',
	'POST /api/v1/architectures/[id]/variants': 'variant.make',
	'GET /api/v1/architectures/[id]/variants/[variant]/changes': 'variant.read',
	'POST /api/v1/architectures/[id]/variants/[variant]/changes': 'variant.merge',
	'POST /api/v1/architectures/[id]/variants/[variant]/close': 'variant.close',
	'POST /api/v1/architectures/[id]/variants/[variant]/reopen': 'variant.merge',

	'GET /api/v1/architectures/[id]/lifecycle': 'lifecycle.read',
	'PUT /api/v1/architectures/[id]/approval': 'dossier.approve',
	'DELETE /api/v1/architectures/[id]/approval': 'dossier.approve',
	'POST /api/v1/architectures/[id]/submissions': 'dossier.submit',
	'POST /api/v1/architectures/[id]/submissions/[version]/withdraw': 'dossier.submit',
	'POST /api/v1/architectures/[id]/submissions/[version]/review': 'dossier.review',
	'POST /api/v1/architectures/[id]/submissions/[version]/send-back': 'dossier.issue',
	'POST /api/v1/architectures/[id]/submissions/[version]/issue': 'dossier.issue',
	'POST /api/v1/architectures/[id]/submissions/[version]/signatures': 'dossier.issue',
	'GET /api/v1/architectures/[id]/signatures/[signature]': 'lifecycle.read',
	'PUT /api/v1/architectures/[id]/submissions/[version]/items/[item]': 'dossier.review',
	'PUT /api/v1/architectures/[id]/submissions/[version]/answers/[item]': 'dossier.answer',
	'POST /api/v1/architectures/[id]/submissions/[version]/reviewed': 'dossier.decide',

	'GET /api/v1/architectures/[id]/proposals': 'proposal.read',
	'POST /api/v1/architectures/[id]/proposals': 'proposal.make',
	'GET /api/v1/architectures/[id]/proposals/[proposal]': 'proposal.read',
	'POST /api/v1/architectures/[id]/proposals/[proposal]/decide': 'proposal.decide',
	'GET /api/v1/architectures/[id]/parts': 'part.read',
	'POST /api/v1/architectures/[id]/parts': 'part.invite',
	'DELETE /api/v1/architectures/[id]/parts/[part]': 'part.invite',
	/** Beside whoever was invited, who need not belong to the agency. */
	'POST /api/v1/architectures/[id]/parts/[part]/ticket': 'architecture.read',
	'GET /api/v1/architectures/[id]/parts/[part]/state': 'architecture.read',
	'GET /api/v1/architectures/[id]/parts/[part]/proposals': 'own',
	'POST /api/v1/architectures/[id]/parts/[part]/proposals': 'own',
	'GET /api/v1/architectures/[id]/past': 'history.read',
	'POST /api/v1/architectures/[id]/restore': 'architecture.restore',
	'GET /(desk)/inbox': 'signed-in',
	'GET /api/v1/me/inbox': 'signed-in',
	'PATCH /api/v1/me/inbox': 'signed-in',
	'GET /api/v1/me/inbox/count': 'signed-in',
	'GET /api/v1/me/mail': 'signed-in',
	'PUT /api/v1/me/mail': 'signed-in',
	'GET /api/v1/me/parts': 'signed-in',
	'GET /api/v1/site': 'signed-in',
	'PUT /api/v1/site': 'administrator',

	'GET /api/v1/jobs/[id]': 'own',
	'POST /api/v1/jobs/[id]/cancel': 'own',
	'GET /api/v1/jobs/[id]/result': 'own',

	'GET /api/v1/packs': 'signed-in',
	'POST /api/v1/packs': 'administrator',
	'GET /api/v1/packs/[pack]': 'signed-in',
	'GET /api/v1/packs/[pack]/whole': 'signed-in'
} as const satisfies Readonly<Record<string, Who>>;

/** `METHOD route`, with the route as the router names it. */
export type RouteKey = keyof typeof routePermissions;

export const routeRows = Object.entries(routePermissions) as readonly (readonly [RouteKey, Who])[];

/** The address of a route: what the router puts into parentheses is only for its own order. */
export const pathOfRoute = (key: RouteKey): string => {
	const path = key.replace(/^[A-Z]+ /u, '').replace(/\/\([^)]+\)/gu, '');
	return path === '' ? '/' : path;
};

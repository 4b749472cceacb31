/** All words of the page by language, flat: `<area>.<key>`. Shell and workbench carry their areas in their own keys. */
import { accounts as viAccounts } from './vi/accounts';
import { audit as viAudit } from './vi/audit';
import { comments as viComments } from './vi/comments';
import { compare as viCompare } from './vi/compare';
import { conformance as viConformance } from './vi/conformance';
import { documents as viDocuments } from './vi/document';
import { drawing as viDrawing } from './vi/drawing';
import { editor as viEditor } from './vi/editor';
import { errors as viErrors } from './vi/errors';
import { evidence as viEvidence } from './vi/evidence';
import { exporting as viExport } from './vi/export';
import { findings as viFindings } from './vi/findings';
import { importing as viImport } from './vi/import';
import { inbox as viInbox } from './vi/inbox';
import { lifecycle as viLifecycle } from './vi/lifecycle';
import { jobs as viJobs } from './vi/jobs';
import { plan as viPlan } from './vi/plan';
import { proposals as viProposals } from './vi/proposals';
import { publicPages as viPublic } from './vi/public';
import { review as viReview } from './vi/review';
import { shell as viShell } from './vi/shell';
import { table as viTable } from './vi/table';
import { variants as viVariants } from './vi/variants';
import { views as viViews } from './vi/views';
import { accounts as enAccounts } from './en/accounts';
import { audit as enAudit } from './en/audit';
import { comments as enComments } from './en/comments';
import { compare as enCompare } from './en/compare';
import { conformance as enConformance } from './en/conformance';
import { documents as enDocuments } from './en/document';
import { drawing as enDrawing } from './en/drawing';
import { editor as enEditor } from './en/editor';
import { errors as enErrors } from './en/errors';
import { evidence as enEvidence } from './en/evidence';
import { exporting as enExport } from './en/export';
import { findings as enFindings } from './en/findings';
import { importing as enImport } from './en/import';
import { inbox as enInbox } from './en/inbox';
import { lifecycle as enLifecycle } from './en/lifecycle';
import { jobs as enJobs } from './en/jobs';
import { plan as enPlan } from './en/plan';
import { proposals as enProposals } from './en/proposals';
import { publicPages as enPublic } from './en/public';
import { review as enReview } from './en/review';
import { shell as enShell } from './en/shell';
import { table as enTable } from './en/table';
import { variants as enVariants } from './en/variants';
import { views as enViews } from './en/views';
import type { Locale } from './locale';

export type { Locale } from './locale';

type Under<Area extends string, Words> = { readonly [Key in keyof Words & string as `${Area}.${Key}`]: string };

const under = <Area extends string, Words extends Readonly<Record<string, string>>>(
	area: Area,
	words: Words
): Under<Area, Words> =>
	Object.fromEntries(Object.entries(words).map(([key, text]) => [`${area}.${key}`, text])) as Under<Area, Words>;

const vi = {
	...viShell,
	...viEditor,
	...under('accounts', viAccounts),
	...under('audit', viAudit),
	...under('comments', viComments),
	...under('compare', viCompare),
	...under('conformance', viConformance),
	...under('document', viDocuments),
	...under('drawing', viDrawing),
	...under('errors', viErrors),
	...under('evidence', viEvidence),
	...under('findings', viFindings),
	...under('public', viPublic),
	...under('import', viImport),
	...under('export', viExport),
	...under('inbox', viInbox),
	...under('lifecycle', viLifecycle),
	...under('jobs', viJobs),
	...under('plan', viPlan),
	...under('proposals', viProposals),
	...under('review', viReview),
	...under('variants', viVariants),
	...under('views', viViews),
	...under('table', viTable)
};

export type MessageKey = keyof typeof vi;

/** A key that is missing in English is a type error here and in the area's own file. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
	vi,
	en: {
		...enShell,
		...enEditor,
		...under('accounts', enAccounts),
		...under('audit', enAudit),
		...under('comments', enComments),
		...under('compare', enCompare),
		...under('conformance', enConformance),
		...under('document', enDocuments),
		...under('drawing', enDrawing),
		...under('errors', enErrors),
		...under('evidence', enEvidence),
		...under('findings', enFindings),
		...under('public', enPublic),
		...under('import', enImport),
		...under('export', enExport),
		...under('inbox', enInbox),
		...under('lifecycle', enLifecycle),
		...under('jobs', enJobs),
		...under('plan', enPlan),
		...under('proposals', enProposals),
		...under('review', enReview),
		...under('variants', enVariants),
		...under('views', enViews),
		...under('table', enTable)
	}
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(vi, key);

/** What of a dossier's number and code looks as if it were not meant to be issued; a question, never a ban. */
import { fold } from '$models/text/fold';

export type IssueDoubt = 'version' | 'code';

export function issueDoubts({ code, version }: { readonly code: string; readonly version: string }): IssueDoubt[] {
	const isDraft = /^0+(?:\.|$)/u.test(version.trim());
	const isExample = fold(code)
		.replaceAll(/[^a-z]/gu, '')
		.includes('minhhoa');
	return [...(isDraft ? (['version'] as const) : []), ...(isExample ? (['code'] as const) : [])];
}

/** Why an act was refused, in words for this very act; the general words of the code where there are none. */
import { problemText, type ApiProblem } from '$lib/api/client';
import type { MessageKey } from '$lib/i18n/catalogue';
import type { I18n } from '$lib/i18n/i18n.svelte';

const byPlace: Readonly<Record<string, MessageKey>> = {
	expiresOn: 'findings.problem.expiresOn',
	reason: 'findings.problem.reason',
	scope: 'findings.problem.scope',
	assignee: 'findings.problem.assignee',
	due: 'findings.problem.due',
	finding: 'findings.problem.finding',
	unwaivable: 'findings.problem.unwaivable',
	about: 'findings.problem.finding',
	file: 'findings.problem.file'
};

export function keyOfProblem({ code, place }: ApiProblem): MessageKey | null {
	if (place === 'version-issued') return 'comments.problem.closed';
	if (place === 'appraiser') return 'comments.problem.appraiser';
	if (code === 'same-person') return 'findings.problem.same-person';
	if (code === 'conflict' && place === 'continues') return 'comments.problem.continues';
	if (code === 'conflict' && (place === 'thread' || place === 'answer')) return 'comments.problem.meanwhile';
	if (code === 'conflict' && place !== 'expiresOn') {
		return place === 'waiver' ? 'findings.problem.decided' : 'findings.problem.covered';
	}
	return byPlace[place] ?? null;
}

/** Of a file whose content is not what its name says: both; null for any other refusal. */
export function contentOf({
	place
}: Pick<ApiProblem, 'place'>): { readonly ending: string; readonly content: string } | null {
	const [, ending = '', content = ''] = /^file:([^:]+):([^:]+)$/u.exec(place) ?? [];
	return ending === '' ? null : { ending, content };
}

export function decisionProblem(t: I18n['t'], problem: ApiProblem): string {
	const found = contentOf(problem);
	if (found !== null) {
		const { ending, content } = found;
		const words =
			content === 'text' || content === 'unknown' ? t(`findings.content.${content}`) : content.toUpperCase();
		return t('findings.problem.content', { ending, content: words });
	}
	const key = keyOfProblem(problem);
	return key === null ? problemText(t, problem) : t(key);
}

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
	if (code === 'same-person') return 'findings.problem.same-person';
	if (code === 'conflict' && place !== 'expiresOn') {
		return place === 'waiver' ? 'findings.problem.decided' : 'findings.problem.covered';
	}
	return byPlace[place] ?? null;
}

export function decisionProblem(t: I18n['t'], problem: ApiProblem): string {
	const key = keyOfProblem(problem);
	return key === null ? problemText(t, problem) : t(key);
}

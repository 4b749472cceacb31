/** What the record of a finding is called to a reader, also once it is gone or has no name. */
import type { MessageKey } from '$lib/i18n/catalogue';
import { subjectOfFinding, type SubjectName } from './finding-subject';

type Say = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

/** `names` are those that were asked for; what is not among them is still on its way. */
export function subjectWords(say: Say, finding: string, names: Readonly<Record<string, SubjectName | null>>): string {
	if (subjectOfFinding(finding) === null) return say('conformance.wholeArchitecture');
	const known = names[finding];
	if (known === undefined || known === null) return '…';
	const name = [known.code, known.name].filter((text) => text !== '').join(' · ');
	if (!known.isGone) return name === '' ? say('conformance.unnamed') : name;
	return name === '' ? say('conformance.gone') : say('conformance.goneNamed', { name });
}

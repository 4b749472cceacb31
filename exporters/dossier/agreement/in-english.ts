import type { DisagreementCode } from './agreement';

/** What disagrees, for who reads English; the place beside it names file, code and column. */
export const disagreementInEnglish: Readonly<Record<DisagreementCode, string>> = {
	'missing-form': 'The dossier has no such form to compare',
	unreadable: 'This could not be read back',
	'no-code': 'A row of Form 03 has no code',
	'code-not-in-form-03': 'Form 03 has no such code',
	'code-not-in-form-01': 'Form 03 has this code, Form 01 does not name it',
	'code-not-in-form-02': 'Form 03 has this code, Form 02 does not draw it',
	'words-differ': 'Its words are others than in Form 03',
	'state-differs': 'It is of today or of the target otherwise than in Form 03',
	'whose-differs': 'It is told as another’s or as the agency’s own otherwise than elsewhere',
	'count-differs': 'What it holds is not as many as elsewhere, or a code stands twice',
	'dossier-differs': 'The dossier is told otherwise than in Form 03'
};

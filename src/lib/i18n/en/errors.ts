import type { errors as vi } from '../vi/errors';

export const errors: Readonly<Record<keyof typeof vi, string>> = {
	'not-signed-in': 'Your session has ended. Sign in again; what was saved is kept.',
	'wrong-password': 'Name or password is wrong.',
	'too-many-attempts': 'Too many wrong attempts. Wait 15 minutes and try again.',
	'not-allowed': 'Your role does not allow this. Nothing was changed.',
	'not-found': 'There is nothing here, or nothing that you may see.',
	conflict: 'The content changed meanwhile. Nothing was written; repeat the step before.',
	invalid: 'What was sent is not right. Nothing was changed.',
	'too-large': 'The file is too large. Nothing was changed; split the file.',
	'same-person': 'These two acts are for two people; who asks does not decide. Nothing was changed.',
	'unsupported-type': 'Files of this type are not taken. Nothing was changed.',
	'pack-missing':
		'The framework pack that this rests on is not here any more. Nothing is lost: the version can still be downloaded as JSON. Ask the administrator to bring the pack in again.',
	'unsupported-version': 'This version cannot be read yet. Update the program.',
	busy: 'The server is busy or was just restarted. Nothing was changed; try again.',
	'identity-stale': 'This sign-in has expired, was used before, or did not begin on this page. Begin again.',
	'identity-refused':
		'The identity provider did not confirm who you are. Nobody was signed in; try again, or tell the administrator.',
	'identity-clock':
		'The clocks of this server and of the identity provider differ too much. Ask the administrator to set them.',
	'identity-unreachable': 'The identity provider cannot be reached. Try again later, or sign in with a password.',
	'no-account':
		'Your account has not been granted access: the identity provider knows you, but no account here is linked to that identity. Ask your agency’s administrator.',
	'account-disabled': 'This account is disabled. Ask your agency’s administrator.',
	offline: 'The server cannot be reached. Check the network and try again.',
	internal: 'The program has met a fault. What was saved is kept; reload the page.',
	'not-json': 'The file was cut off or damaged: what it holds is no whole JSON.',
	'not-canonical': 'This JSON file is none of Khuê Văn.',
	'newer-version': 'The file was written by a newer version of the program. Update the program.',
	'wrong-shape': 'A value in the file is missing or of a wrong form.',
	'double-id': 'Two records of the file have the same id.',
	'dangling-end': 'The file names a record that it does not hold.',
	'containment-cycle': 'An object of the file stands inside itself.',
	place: 'Where: {place}',
	detail: 'Detail: {message}',
	'cross-site': 'The request came from another site and was refused.'
};

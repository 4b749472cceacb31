import type { errors as vi } from '../vi/errors';

export const errors: Record<keyof typeof vi, string> = {
	'error.not-signed-in': 'Your session has ended. Please sign in again.',
	'error.wrong-password': 'Wrong user name or password.',
	'error.too-many-attempts': 'Too many attempts. Wait a few minutes and try again.',
	'error.not-allowed': 'You may not do this. Nothing was changed.',
	'error.not-found': 'Not found, or not yours to see.',
	'error.conflict': 'Someone else has just changed this. Reload and try again.',
	'error.invalid': 'What was sent is not valid. Nothing was changed.',
	'error.too-large': 'The file is too large. Nothing was changed.',
	'error.unsupported-version': 'The file is of a version that this system cannot read yet.',
	'error.busy': 'The system is busy. Try again in a few minutes.',
	'error.cross-site': 'The request came from another site and was refused.',
	'error.internal': 'The system met a fault. What was saved is safe; please try again.',
	'error.offline': 'The server cannot be reached. Check your network and try again.',
	'error.place': 'Place: {place}',
	'error.detail': 'Detail: {message}'
};

/**
 * Whether an account says who somebody is, as an official paper names him: a login name is nobody's name. The post that he
 * holds, and in which body, may be said beside it.
 */
import type { GivenPost, Post } from '$models/architecture/person';
import { ok, fail, type Result } from '$models/architecture/result';

export const LONGEST_NAME = 120;
/** Of a position, and of the name of a body. */
export const LONGEST_POST = 160;

export const hasFullName = ({ name, displayName }: { readonly name: string; readonly displayName: string }): boolean =>
	displayName.trim() !== '' && displayName.trim().toLowerCase() !== name.toLowerCase();

/** Of composed letters, without what nobody sees and with single spaces. */
const cleaned = (given: string): string =>
	given
		.normalize('NFC')
		.replace(/\p{Cf}+/gu, '')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();

/** The name as it is kept. */
export function checkedFullName(given: string, login: string): Result<string> {
	const displayName = cleaned(given);
	const letters = displayName.match(/\p{L}/gu) ?? [];
	if (letters.length < 2 || displayName.length > LONGEST_NAME || !hasFullName({ name: login, displayName })) {
		return fail('invalid', `A full name has 2 to ${LONGEST_NAME} characters and is not the login name`, 'displayName');
	}
	return ok(displayName);
}

/** The post as it is kept; what is not given stays as it is, and what is blank is said no more. */
export function checkedPost(given: GivenPost, present: Post): Result<Post> {
	const post = {
		position: given.position === undefined ? present.position : cleaned(given.position),
		unit: given.unit === undefined ? present.unit : cleaned(given.unit)
	};
	for (const part of ['position', 'unit'] as const) {
		const isBlank = post[part] === '';
		if (!isBlank && (post[part].length > LONGEST_POST || !/\p{L}/u.test(post[part]))) {
			return fail('invalid', `A ${part} is written in letters, at most ${LONGEST_POST} characters`, part);
		}
	}
	return ok(post);
}

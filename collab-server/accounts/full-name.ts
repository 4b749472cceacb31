/** Whether an account says who somebody is, as an official paper names him: a login name is nobody's name. */
import { ok, fail, type Result } from '$models/architecture/result';

export const LONGEST_NAME = 120;

export const hasFullName = ({ name, displayName }: { readonly name: string; readonly displayName: string }): boolean =>
	displayName.trim() !== '' && displayName.trim().toLowerCase() !== name.toLowerCase();

/** The name as it is kept: of composed letters, without what nobody sees and with single spaces. */
export function checkedFullName(given: string, login: string): Result<string> {
	const displayName = given
		.normalize('NFC')
		.replace(/\p{Cf}+/gu, '')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();
	const letters = displayName.match(/\p{L}/gu) ?? [];
	if (letters.length < 2 || displayName.length > LONGEST_NAME || !hasFullName({ name: login, displayName })) {
		return fail('invalid', `A full name has 2 to ${LONGEST_NAME} characters and is not the login name`, 'displayName');
	}
	return ok(displayName);
}

/** What a finding rests on, as documents print it. */
import type { Finding } from '$models/conformance/report';
import { groundOf } from '$models/framework/ground';
import type { Pack } from '$models/framework/pack';

/** Over a column in which grounds and what is only for reference stand. */
export const GROUND_TITLE = 'Căn cứ, tham khảo';

/** In Vietnamese; what is found beside the rules of the pack says of itself what it rests on. */
export function groundInPrint({ rule, basis }: Pick<Finding, 'rule' | 'basis'>, pack: Pack): string {
	const found = pack.rules.find(({ id }) => id === rule);
	return found === undefined ? basis : groundOf(pack, found.basis).vi;
}

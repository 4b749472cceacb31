/** Which variants may be open beside each other. */
import { refusal, type Failed } from '$collab/runtime/answers';
import { variantLimits } from '$collab/runtime/variant-inputs';
import type { Store } from '$collab/storage/store';

/** Why none by this name can be opened; null where it can. */
export async function openingFault(store: Pick<Store, 'variants'>, main: string, name: string): Promise<Failed | null> {
	const open = (await store.variants(main)).filter(({ state }) => state === 'open');
	if (open.some((one) => one.name === name)) return refusal('conflict', `There is an open variant ${name}`, 'name');
	return open.length < variantLimits.open
		? null
		: refusal('too-large', `There are ${open.length} open variants; merge or close some first`, 'open');
}

import { signedIn } from '$lib/server/signed-in';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({ session: signedIn(locals) });

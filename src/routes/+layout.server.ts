import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	session: locals.session,
	locale: locals.locale,
	theme: locals.theme
});

/** How something is drawn, in words people use; what draw.io alone has a name for stays as it is. */
import type { MessageKey } from '$lib/i18n/catalogue';

type FormKey = Extract<MessageKey, `drawing.form_${string}`>;

const words: Readonly<Record<string, FormKey>> = {
	box: 'drawing.form_box',
	rounded: 'drawing.form_rounded',
	cylinder: 'drawing.form_cylinder',
	cylinder2: 'drawing.form_cylinder',
	cylinder3: 'drawing.form_cylinder',
	datastore: 'drawing.form_cylinder',
	ellipse: 'drawing.form_ellipse',
	rhombus: 'drawing.form_rhombus',
	hexagon: 'drawing.form_hexagon',
	triangle: 'drawing.form_triangle',
	parallelogram: 'drawing.form_parallelogram',
	cloud: 'drawing.form_cloud',
	document: 'drawing.form_document',
	note: 'drawing.form_note',
	text: 'drawing.form_text',
	swimlane: 'drawing.form_swimlane',
	group: 'drawing.form_group',
	process: 'drawing.form_process',
	actor: 'drawing.form_person',
	umlActor: 'drawing.form_person',
	image: 'drawing.form_image',
	solid: 'drawing.form_solid',
	dashed: 'drawing.form_dashed',
	none: 'drawing.form_noArrow',
	classic: 'drawing.form_arrow',
	classicThin: 'drawing.form_arrow',
	block: 'drawing.form_triangleArrow',
	blockThin: 'drawing.form_triangleArrow',
	open: 'drawing.form_openArrow',
	openThin: 'drawing.form_openArrow',
	oval: 'drawing.form_dotArrow',
	diamond: 'drawing.form_diamondArrow',
	diamondThin: 'drawing.form_diamondArrow'
};

/** Such as `hình trụ #dae8fc` of `cylinder3 #dae8fc`. */
export const formWords = (form: string, t: (key: FormKey) => string): string =>
	form
		.split(' ')
		.map((part) => {
			const key = Object.hasOwn(words, part) ? words[part] : undefined;
			return key === undefined ? part : t(key);
		})
		.join(', ')
		.replace(/, #/gu, ' #');

/** Whether a page's own name says that it is one, as draw.io names them. */
export const saysPage = (name: string): boolean => /^(?:trang|page)(?![\p{L}])/iu.test(name);

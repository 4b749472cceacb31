/** What a kept view asks for, as a person reads it in a history or a proposal. */
import { FINDINGS, KIND, readRequest } from '$models/architecture/view-request';
import { isJsonObject } from '$models/architecture/json';
import { fieldOf, kindOf, relationKindOf } from '$models/framework/lookup';
import type { Pack, Words } from '$models/framework/pack';
import type { MessageKey } from '$lib/i18n/catalogue';

export interface RequestTexts {
	readonly pack: Pack;
	readonly words: (words: Words) => string;
	readonly t: (key: MessageKey) => string;
}

const labels = {
	kinds: 'views.filter.kinds',
	layers: 'views.filter.layers',
	components: 'views.filter.components',
	owners: 'views.filter.owners',
	text: 'views.filter.text',
	relationKinds: 'views.filter.relations',
	overlay: 'views.overlay',
	object: 'views.start',
	steps: 'views.steps',
	direction: 'views.direction',
	date: 'views.date',
	changes: 'views.changes',
	rows: 'views.axis.rows',
	columns: 'views.axis.columns'
} as const satisfies Readonly<Record<string, MessageKey>>;
const isOption = (key: string): key is keyof typeof labels => Object.hasOwn(labels, key);

/** One value of an option by its name; texts and ids that nobody named stay as they are. */
function valueWords({ pack, words, t }: RequestTexts, option: keyof typeof labels, value: string): string {
	const known = ((): Words | undefined => {
		if (option === 'kinds') return kindOf(pack, value)?.label;
		if (option === 'relationKinds') return relationKindOf(pack, value)?.label;
		if (option === 'layers' || option === 'components')
			return [...pack.layers, ...pack.components].find(({ id }) => id === value)?.name;
		return fieldOf(pack, 'object', value)?.label;
	})();
	if (value === FINDINGS) return t('views.overlay.findings');
	if (value === KIND) return t('views.axis.kind');
	return known === undefined ? value : words(known);
}

function optionWords(texts: RequestTexts, told: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(told).flatMap(([key, value]): string[] => {
		if (isJsonObject(value)) return optionWords(texts, value);
		if (!isOption(key)) return [];
		const values = (Array.isArray(value) ? value : [value]).map((one) => valueWords(texts, key, String(one)));
		return [`${texts.t(labels[key])}: ${values.join(', ')}`];
	});
}

/** The view and what it asks otherwise than usual; what cannot be read is said to be so. */
export function requestWords(texts: RequestTexts, text: string): string {
	const asked = readRequest(text);
	if (!asked.ok) return texts.t('views.kept.unread');
	const told: unknown = JSON.parse(text);
	return [texts.t(`views.name.${asked.value.view}`), ...(isJsonObject(told) ? optionWords(texts, told) : [])].join(
		' · '
	);
}

/** Fills the templates of a rule's words. */
import { textOf, listOf } from '$models/architecture/field';
import type { ObjectId } from '$models/architecture/identifier';
import { fieldOf, labelOfValue } from '$models/framework/lookup';
import type { Words } from '$models/framework/pack';
import { fieldsOf, type Holder } from './holder';
import type { ArchitectureIndex } from './index-architecture';
import type { Judged } from './judged';

type Locale = keyof Words;

const nothing: Words = { vi: 'chưa có', en: 'none' };
const nameless: Words = { vi: 'chưa có tên', en: 'no name' };

/** What people call the record; '' where nobody named it. */
export function nameOf(holder: Holder, index: ArchitectureIndex): string {
	const objectName = (id: ObjectId): string => textOf(index.architecture.objects.get(id)?.fields['name']);
	switch (holder.subject) {
		case 'architecture':
			return index.architecture.meta.name;
		case 'relation':
			return `${objectName(holder.record.source)} → ${objectName(holder.record.target)}`;
		case 'mapping':
			return objectName(holder.record.object);
		case 'gap':
			return textOf(holder.record.fields['content']);
		case 'diagram':
			return textOf(holder.record.fields['title']) || holder.record.type;
		default:
			return textOf(holder.record.fields['name']);
	}
}

/** The local code of the record, '' where it has none. */
export function codeOf(holder: Holder): string {
	return holder.record !== null && 'code' in holder.record ? holder.record.code : '';
}

function fieldText(holder: Holder, id: string, index: ArchitectureIndex, locale: Locale): string {
	const entry = fieldsOf(holder)[id];
	const list = holder.subject === 'architecture' ? '' : (fieldOf(index.pack, holder.subject, id)?.list ?? '');
	const text =
		list === ''
			? textOf(entry)
			: listOf(entry)
					.map((value) => labelOfValue(index.pack, list, value, locale))
					.join(', ');
	return text === '' ? nothing[locale] : text;
}

function missingText(holder: Holder, outcome: Judged, index: ArchitectureIndex, locale: Locale): string {
	const { subject } = holder;
	const labels = outcome.fields.map((id) =>
		subject === 'architecture' ? id : (fieldOf(index.pack, subject, id)?.label[locale] ?? id)
	);
	const words = [...outcome.lacking.map((one) => one[locale]), ...labels];
	return words.length === 0 ? nothing[locale] : words.join(', ');
}

/** Fills `{name}`, `{code}`, `{field:<id>}` and `{missing}` in both languages. */
export function fillWords(template: Words, holder: Holder, outcome: Judged, index: ArchitectureIndex): Words {
	const fill = (locale: Locale): string =>
		template[locale].replace(/\{(name|code|missing|field:[A-Za-z0-9]+)\}/gu, (_, key: string) => {
			if (key === 'name') return nameOf(holder, index) || nameless[locale];
			if (key === 'code') return codeOf(holder) || nothing[locale];
			if (key === 'missing') return missingText(holder, outcome, index, locale);
			return fieldText(holder, key.slice('field:'.length), index, locale);
		});
	return { vi: fill('vi'), en: fill('en') };
}

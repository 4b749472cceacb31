import type { documents as vietnamese } from '../vi/document';

export const documents: Readonly<Record<keyof typeof vietnamese, string>> = {
	which: 'Document being written',
	progress: 'Explanatory text that is written',
	written: '{done, number} of {count, number} sections written',
	outline: 'Contents',
	'is-written': 'Written',
	'is-open': 'Not written',
	chapter: 'Section {chapter}',
	text: 'Text of section {chapter}',
	hint: 'Write the words of this section. Everybody sees each letter at once; tables and diagrams come from the model on export.',
	marks: 'Format',
	'mark.bold': 'Bold (Ctrl+B)',
	'mark.italic': 'Italic (Ctrl+I)',
	'mark.bullets': 'List (Ctrl+Shift+8)',
	'mark.numbers': 'Numbered list (Ctrl+Shift+7)',
	'mark.table': 'Insert a table',
	'mark.undetermined': 'Say “Chưa xác định” with contact and date',
	'table-text': '| Nội dung | Đơn vị | Thời hạn |\n|---|---|---|\n|  |  |  |\n',
	'undetermined-text': '**Chưa xác định** (lý do: …; đầu mối: …; hạn: …)',
	'too-long':
		'This section is as long as it may be; what was typed last was not taken. Move some of it to a section below.',
	guide: 'Guidance and preview',
	asks: 'What this section shall tell',
	blocks: 'Live blocks of this section',
	'block-line': 'Line {line, number}',
	'insert-block': 'Insert a live block',
	made: 'Comes from the model on export',
	preview: 'Preview',
	nothing: 'Nothing to see yet.',
	'no-preview': 'There is no preview now; the text is saved all the same. Load the page again once the line is back.'
};

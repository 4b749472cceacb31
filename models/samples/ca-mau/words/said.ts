/**
 * How the sample writes its chapters. `{key}` stands for the code of a record and `{key:tên}` for its name with the code
 * behind it, so that no chapter can name what the tables do not have.
 */

/** The sample's own words, not those of the province; blank lines part its paragraphs. */
export const said = (...paragraphs: readonly string[]): string =>
	`*Nội dung minh họa.*\n\n${paragraphs.join('\n\n')}\n`;

/** A list, an item each. */
export const items = (...said: readonly string[]): string => said.map((item) => `- ${item}`).join('\n');

/** A block that is filled from the model. */
export const live = (...lines: readonly string[]): string => ['```khuevan', ...lines, '```'].join('\n');

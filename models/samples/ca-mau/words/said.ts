import { under } from '../../chapter-words';

/** The sample's own words, not those of the province. */
export const said = under('Nội dung minh họa.');

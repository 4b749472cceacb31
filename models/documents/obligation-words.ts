/** What may be said of obligations in a live block. */
import type { Words } from '$models/framework/pack';

export const obligationColumns = {
	id: { vi: 'mã', en: 'code' },
	text: { vi: 'nghĩa vụ', en: 'obligation' },
	who: { vi: 'cơ quan thực hiện', en: 'who' },
	due: { vi: 'hạn', en: 'due' },
	basis: { vi: 'căn cứ', en: 'basis' },
	state: { vi: 'kết quả', en: 'state' }
} as const satisfies Readonly<Record<string, Words>>;
export type ObligationColumn = keyof typeof obligationColumns;

/** One condition on obligations, such as `hạn <= 2026-12-31`. */
export interface ObligationTest {
	readonly column: ObligationColumn;
	readonly sign: '=' | '!=' | '~' | '<=' | '>=';
	readonly values: readonly string[];
}

/** Public pages in memory: keeps what the contract says, for tests. */
import type { MemoryAudit } from './memory-audit';
import type { PublicStore, StoredPublicPage } from './public-store';

export function memoryPublic(audit: MemoryAudit): PublicStore {
	const pages = new Map<string, StoredPublicPage>();
	const byCode = (code: string): StoredPublicPage | null =>
		[...pages.values()].find((page) => page.code === code) ?? null;
	return {
		publicPage: async (by) => ('code' in by ? byCode(by.code) : (pages.get(by.architecture) ?? null)),
		openPublicPage: async (page, act) => {
			if ((byCode(page.code)?.architecture ?? page.architecture) !== page.architecture) return false;
			pages.set(page.architecture, page);
			audit.append(page.architecture, act);
			return true;
		},
		closePublicPage: async (architecture, act) => {
			if (!pages.delete(architecture)) return false;
			audit.append(architecture, act);
			return true;
		}
	};
}

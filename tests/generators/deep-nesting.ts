/** The small architecture with a chain of objects, each of which stands in the one before. */
import { smallFile } from '../../models/architecture/fixture';

export const DEEP = 200;

/** `level` counts from 1. */
export const deepName = (level: number): string => `Tầng ${level} của chuỗi`;

export const deepFile = {
	...smallFile,
	objects: [
		...smallFile.objects,
		...Array.from({ length: DEEP }, (_, no) => ({
			id: `deep-${no}`,
			kind: 'system',
			code: `KT-${no + 10}`,
			...(no === 0 ? {} : { parent: `deep-${no - 1}` }),
			fields: { name: deepName(no + 1), layer: 'L4', component: 'KTT' }
		}))
	],
	mappings: [...smallFile.mappings, { id: 'deep-0.1', object: 'deep-0', fields: { slotComponent: 'H8.36' } }]
};

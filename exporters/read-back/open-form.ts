/** Opens a file that may be one of our own forms, whichever it is. */
import { fail, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';

import { openForm01 } from './open-form01';
import { openForm03 } from './open-form03';
import type { OpenedForm } from './read-back';

const isDocument = (fileName: string): boolean => /\.(?:docx|docm|doc)$/iu.test(fileName);
const isWorkbook = (fileName: string): boolean => /\.(?:xlsx|xlsm|xls)$/iu.test(fileName);

/** Whether a file may be one of our forms, by its name. */
export const isFormFile = (fileName: string): boolean => isDocument(fileName) || isWorkbook(fileName);

/** Answers `not-form` in its code for a sound file that is none of our forms. */
export async function openForm(bytes: Uint8Array, fileName: string, pack: Pack): Promise<Result<OpenedForm>> {
	if (isDocument(fileName)) return openForm01(bytes, fileName);
	return isWorkbook(fileName)
		? openForm03(bytes, fileName, pack)
		: fail('not-form03', `${fileName} is no form`, fileName);
}

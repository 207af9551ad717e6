import { go } from './go/language.ts';
import { java } from './java/language.ts';
import { kotlin } from './kotlin/language.ts';
import type { Language } from './language.ts';
import { php } from './php/language.ts';
import { python } from './python/language.ts';
import { ruby } from './ruby/language.ts';
import { rust } from './rust/language.ts';
import { typescript } from './typescript/language.ts';

/** Every language that is built and tried, in the order of the table. */
export const languages: readonly Language[] = [typescript, python, java, go, kotlin, php, ruby, rust];

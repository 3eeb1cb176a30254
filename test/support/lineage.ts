/** Made-up documents of one city: measures, those that end them, and a notice that makes them last longer. */
import { type Base, createBase } from '../../src/corpus/base.ts';
import { lexicon } from './lexicon.ts';
import { parseText } from './parse.ts';

export const OLD = `株洲市人民政府关于促进会展业发展的若干措施
株政发〔2019〕3号
一、展馆补助。对新建展馆给予二十万元补助。
二、附则。本措施自2019年5月1日起施行，有效期至2026年4月30日。
株洲市人民政府
2019年4月2日`;
export const NEW = `株洲市人民政府关于会展业高质量发展的若干措施
株政发〔2023〕9号
为贯彻落实《湖南省人民政府关于发展会展业的意见》（湘政发〔2022〕9号），制定本措施。
一、展馆补助。对新建展馆给予三十万元补助。
二、附则。本措施自2023年7月1日起施行，有效期5年。《株洲市人民政府关于促进会展业发展的若干措施》（株政发〔2019〕3号）同时废止。
株洲市人民政府
2023年6月2日`;
export const LONGER = `株洲市人民政府办公室关于延长有关文件有效期的通知
株政办发〔2026〕2号
一、《株洲市人民政府关于促进会展业发展的若干措施》（株政发〔2019〕3号）有效期延长至2027年12月31日。
二、本通知自印发之日起施行。
株洲市人民政府办公室
2026年3月2日`;
export const OLD_NUMBER = '株政发〔2019〕3号';

export async function baseOf(...texts: string[]): Promise<Base> {
  const policies = await Promise.all(texts.map((text) => parseText(text)));
  const records = policies.map((policy) => ({
    policy,
    asides: [],
    bodyTitle: null,
    received: null,
    source: { file: 'made-up.txt', sha256: '0'.repeat(64) },
    corrections: [],
  }));
  return createBase(records, lexicon);
}

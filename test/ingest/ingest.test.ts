import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { isEdited, printPolicyFile } from '../../src/ingest/policy-file.ts';
import { parsePolicyFile } from '../../src/policy/document.ts';
import { lexicon } from '../support/lexicon.ts';
import { sourceFiles } from '../support/parse.ts';

const han = (text: string) => text.match(/\p{Script=Han}/gu)?.join('') ?? '';
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('nothing of a document is lost', () => {
  it.each(sourceFiles().map(({ name, bytes }) => [name, bytes] as const))(
    '%s: every Chinese character of the body, in order',
    async (_, bytes) => {
      const document = await ingest(bytes, lexicon);
      const source = han(new TextDecoder().decode(bytes).replace(/\[[^\]]*\]\(#\)/g, ''));
      // the body in the characters as received
      const body = han(document.received ?? document.markdown);
      let at = 0;
      for (const c of body) {
        const next = source.indexOf(c, at);
        expect(next, `“${c}” after …${source.slice(Math.max(0, at - 12), at)}`).toBeGreaterThanOrEqual(0);
        at = next + 1;
      }
      // what is left out is furniture, title, number and addressee, and nothing else
      const { title, docNumber, addressee } = document.metadata;
      const elsewhere = han([title, docNumber, addressee, ...document.dropped].join('')).length;
      expect(source.length - body.length).toBeLessThanOrEqual(elsewhere);
    },
  );
});

describe('ids', () => {
  it.each([
    [
      '河源市人民政府办公室关于发展电子商务的意见\n河府办〔2015〕43号\n一、总则\n发展电子商务，促进经济社会持续健康发展，结合实际制定本意见。',
      'heyuan-2015-43',
    ],
    [
      '四川省商务厅电子商务示范工作方案\n一、指导思想\n发展电子商务，促进经济社会持续健康发展，结合实际制定本方案。',
      'sichuan-dian-zi-shang-wu-shi-fan',
    ],
    [
      '国务院关于大力发展电子商务的意见\n国发〔2015〕24号\n一、总则\n发展电子商务，促进经济社会持续健康发展，结合实际制定本意见。',
      'quanguo-2015-24',
    ],
  ])('%#', async (text, id) => {
    expect((await ingest(utf8(text), lexicon)).metadata.id).toBe(id);
  });
});

describe('policy files', () => {
  const text =
    '河源市人民政府办公室关于发展电子商务的意见\n河府办〔2015〕43号\n各县（区）人民政府：\n为发展电子商务，提出以下意见。\n一、总则\n（一）加强领导。由市商务局负责。\n河源市人民政府办公室\n2015年12月10日';

  it('hold the metadata, and know when a person has edited them', async () => {
    const document = await ingest(utf8(text), lexicon);
    const file = printPolicyFile(document, 'heyuan-2015-43', 'a.txt');
    expect(parsePolicyFile(file).frontMatter).toMatchObject({
      title: '河源市人民政府办公室关于发展电子商务的意见',
      docType: '意见',
      issuers: ['河源市人民政府办公室'],
      docNumber: '河府办〔2015〕43号',
      addressee: '各县（区）人民政府',
      dateIssued: '2015-12-10',
      region: { adcode: '441600' },
    });
    expect(isEdited(file)).toBe(false);
    expect(isEdited(file.replace('加强领导', '加强组织领导'))).toBe(true);
    expect(isEdited(file.replace('docType: 意见', 'docType: 通知'))).toBe(true);
  });

  it('are the same at every ingest', async () => {
    const [one, two] = await Promise.all([ingest(utf8(text), lexicon), ingest(utf8(text), lexicon)]);
    expect(printPolicyFile(one, 'x', 'a.txt')).toBe(printPolicyFile(two, 'x', 'a.txt'));
  });
});

describe('what is no policy', () => {
  it.each([
    ['hello world', 'no-policy'],
    ['今天天气很好，我们去公园玩，看到了很多花和很多人，大家都很开心，晚上一起吃饭聊天，第二天又去爬山。', 'no-policy'],
    [
      '1. 面粉三百克\n2. 鸡蛋两个，打散\n3. 搅拌均匀，静置半小时，放进烤箱里烤二十分钟即可食用，注意不要烤焦了。',
      'no-policy',
    ],
  ])('%s', async (text, rule) => {
    await expect(ingest(utf8(text), lexicon)).rejects.toMatchObject({ rule });
  });
});

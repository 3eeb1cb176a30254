import { describe, expect, it } from 'vitest';
import { bareContext } from '../../src/extract/context.ts';
import { createFactExtractor } from '../../src/extract/extract.ts';
import { figuresIn } from '../../src/extract/mentions/figures.ts';
import { lexicon } from '../support/lexicon.ts';

const extract = createFactExtractor(lexicon);
const facts = (text: string, heading: string | null = null) => extract(text, bareContext(lexicon, { heading })).facts;

describe('figures', () => {
  it.each([
    ['2000万元以上', [[2e7, '元', '>=']]],
    [
      '500万、100万元',
      [
        [5e6, '元', null],
        [1e6, '元', null],
      ],
    ],
    ['超过500万元', [[5e6, '元', '>']]],
    ['1亿元以下', [[1e8, '元', '<=']]],
    ['不足300万元', [[3e6, '元', '<']]],
    ['1.5亿元', [[1.5e8, '元', null]]],
    ['10,000元', [[10000, '元', null]]],
    ['年均增长20%左右', [[20, '%', '≈']]],
    [
      '500家以上、1万平方米',
      [
        [500, '家', '>='],
        [10000, '平方米', null],
      ],
    ],
    ['培育2—3家', [[2, '家', null]]],
    ['三年以上', [[3, '年', '>=']]],
    ['2015年第4代移动通信', []],
    ['国内50强企业', []],
    ['一站式三农服务', []],
  ])('%s', (text, expected) => {
    expect(figuresIn(text, bareContext(lexicon)).map(({ value, unit, bound }) => [value, unit, bound])).toEqual(
      expected,
    );
  });
});

describe('what one can get', () => {
  const rows = (text: string, heading: string | null = null) =>
    facts(text, heading).incentives.map(({ type, amountYuan, ratePct, capYuan }) => [
      type,
      amountYuan,
      ratePct,
      capYuan,
    ]);

  it.each<[string, unknown[][]]>([
    ['市财政给予每家企业50万元的一次性奖励。', [['奖励', 500000, null, null]]],
    ['对符合条件的项目，给予一定额度的资金扶持。', [['补助', null, null, null]]],
    ['按网络平台建设费用一次性给予20%的补助，最高不超过50万元。', [['补助', null, 20, 500000]]],
    ['给予每月每平方米2元的补助，连续补助3年，每年每个最高不超过20万元。', [['租金场地补助', 2, null, 200000]]],
    ['按贷款利息的20%给予贴息扶持。', [['贴息', null, 20, null]]],
    ['可享受企业所得税加计扣除政策。', [['税收优惠', null, null, null]]],
    ['优先保障安排农村电子商务公共仓项目用地。', [['用地支持', null, null, null]]],
    ['对快递服务车辆给予通行便利。', [['便利化', null, null, null]]],
    ['继续认定一批市级电子商务示范企业。', [['认定授牌', null, null, null]]],
    [
      '第一年按贡献额的50%给予奖励，第二、三年按新增部分的50%给予奖励。',
      [
        ['奖励', null, 50, null],
        ['奖励', null, 50, null],
      ],
    ],
    [
      '销售额达到1000万元以上、3000万元以下的，给予一次性20万元的补助；销售额3000万元以上的，给予一次性30万元的补助。',
      [
        ['补助', 200000, null, null],
        ['补助', 300000, null, null],
      ],
    ],
    [
      '按利息的20%给予贴息扶持，并设置最高限额：年销售额2000万元以上的，当年贴息扶持最高限额为50万元；年销售额1亿元以上的，当年贴息扶持最高限额为100万元。',
      [
        ['贴息', null, 20, 500000],
        ['贴息', null, 20, 1000000],
      ],
    ],
    // money that no one can apply for, and general calls
    ['市政府每年安排300万元经费专项用于电子商务人才培训。', []],
    ['积极争取国家有关政策性金融机构的资金支持。', []],
    ['加大政策扶持力度，鼓励企业发展。', []],
    ['支持企业建设自助投递终端。', []],
    ['推动便利店与电商合作，建立奖励机制。', []],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('gives each tier its own conditions', () => {
    const { incentives } = facts(
      '销售额达到1000万元以上、3000万元以下的，给予20万元补助；销售额3000万元以上的，给予30万元补助。',
    );
    expect(incentives.map(({ conditions }) => conditions.map(({ op, value }) => `${op}${value}`))).toEqual([
      ['>=10000000', '<=30000000'],
      ['>=30000000'],
    ]);
  });
});

describe('thresholds', () => {
  const rows = (text: string, heading: string | null = null) =>
    facts(text, heading).conditions.map(({ metric, op, value, unit, appliesTo }) => [
      metric,
      op,
      value,
      unit,
      appliesTo,
    ]);

  it.each<[string, unknown[][]]>([
    [
      '珠三角地区企业年服务收入不低于1000万元，其它地区不低于300万元。',
      [
        ['企业年服务收入', '>=', 1e7, '元', '珠三角地区'],
        ['企业年服务收入', '>=', 3e6, '元', '其它地区'],
      ],
    ],
    [
      '平台年销售额成都企业1000万元以上，市州企业500万元以上；',
      [
        ['平台年销售额', '>=', 1e7, '元', '成都企业'],
        ['平台年销售额', '>=', 5e6, '元', '市州企业'],
      ],
    ],
    ['企业人数在20人以上。', [['企业人数', '>=', 20, '人', null]]],
    ['总体办公面积应大于1万平方米', [['总体办公面积', '>', 10000, '平方米', null]]],
    ['近2年内无违法、违规行为记录。', []],
  ])('%s', (text, expected) => {
    expect(rows(text, '申报条件')).toEqual(expected);
  });
});

describe('goals', () => {
  const rows = (text: string, heading: string | null = null) =>
    facts(text, heading).targets.map(({ value, unit, end }) => [value, unit, end]);

  it.each<[string, string | null, unknown[][]]>([
    [
      '2015年底前，培育1家以上企业，建设2个以上基地，培训2000人次以上。',
      '发展目标',
      [
        [1, '家', '2015-12-31'],
        [2, '个', '2015-12-31'],
        [2000, '人次', '2015-12-31'],
      ],
    ],
    [
      '到2020年，交易额年均增长20%左右，其中进出口额年均增长30%左右。',
      '发展目标',
      [
        [20, '%/年', '2020-12-31'],
        [30, '%/年', '2020-12-31'],
      ],
    ],
    ['从2015年起至2017年，市政府每年安排300万元经费。', null, [[3e6, '元/年', '2017-12-31']]],
    ['给予一次性10万元奖励。', null, []],
  ])('%s', (text, heading, expected) => {
    expect(rows(text, heading)).toEqual(expected);
  });
});

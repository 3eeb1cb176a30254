/**
 * Conditions in the terms of the Core Criterion and Core Evidence Vocabulary (CCCEV 2.1, namespace cv): a threshold is
 * a Constraint on an InformationConcept, a condition in words a Criterion, a paper to hand in an EvidenceType. Each is
 * derived from the document, which is their ReferenceFramework.
 */
import type { Condition } from '../../model/policy.ts';
import type { LinkedNode } from './legislation.ts';

export interface Derived {
  /** address of the words */
  id: string;
  /** address of the document */
  document: string;
}

export function constraint(condition: Condition, { id, document }: Derived): LinkedNode {
  const { metric, op, value, unit, appliesTo, text } = condition;
  return {
    '@id': id,
    '@type': ['cv:Requirement', 'cv:Constraint'],
    'skos:prefLabel': metric,
    'dct:description': text,
    'cv:isDerivedFrom': { '@id': document },
    'cv:constrains': {
      '@type': 'cv:InformationConcept',
      'skos:prefLabel': appliesTo ? `${appliesTo}：${metric}` : metric,
      'cv:expressionOfExpectedValue': `${op} ${value} ${unit}`,
    },
  };
}

export function criterion(text: string, { id, document }: Derived): LinkedNode {
  return {
    '@id': id,
    '@type': ['cv:Requirement', 'cv:Criterion'],
    'dct:description': text,
    'cv:isDerivedFrom': { '@id': document },
  };
}

export function evidenceType(text: string, id: string): LinkedNode {
  return { '@id': id, '@type': 'cv:EvidenceType', 'dct:description': text };
}

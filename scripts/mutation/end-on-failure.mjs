import fc from 'fast-check';

// A mutant is killed by the first counterexample; finding the smallest one would cost more than all the tests.
fc.configureGlobal({ endOnFailure: true });

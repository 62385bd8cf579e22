/** Of the words of a scene, and of what removers are told, as the contract has it. */
export const mostLetters = 1000;

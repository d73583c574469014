export * from '../facts/name-tie'

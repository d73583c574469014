export * from '../facts/name-people'

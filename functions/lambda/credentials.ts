import { required } from './environment.ts';

type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/**
 * Stands in for the AWS SDK's chain of credential providers in a Lambda package (`infra/bundle.ts`): Lambda puts its
 * role's credentials into the environment, and replaces the environment before they expire.
 */
export const defaultProvider = () => (): Promise<Credentials> => {
  const { AWS_SESSION_TOKEN: sessionToken } = process.env;
  return Promise.resolve({
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  });
};

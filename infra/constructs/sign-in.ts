import { Duration } from 'aws-cdk-lib';
import { CfnManagedLoginBranding, OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { IssuerSettings } from '../settings.ts';
import type { UserDirectory } from './user-directory.ts';

/** Whom the app asks who somebody is: `OIDC_…` in a function's environment. */
export type SignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecretArn?: string;
};

/** The app as a client of the pool: authorization code with PKCE, so there is no secret to keep. */
export class PoolClient extends Construct {
  readonly signIn: SignIn;

  constructor(
    scope: Construct,
    id: string,
    { directory, origin }: { readonly directory: UserDirectory; readonly origin: string },
  ) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool: directory.pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/auth/callback`],
        logoutUrls: [`${origin}/`],
      },
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: directory.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.signIn = { issuer: directory.issuer, clientId: client.userPoolClientId };
  }
}

export const ownIssuer = ({ url, clientId, clientSecretArn }: IssuerSettings): SignIn => ({
  issuer: url,
  clientId,
  ...(clientSecretArn ? { clientSecretArn } : {}),
});

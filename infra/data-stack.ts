import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { UserDirectory } from './constructs/user-directory.ts';
import type { Settings } from './settings.ts';

/** The table in use: the stack's own, or one that was restored to a point in time. */
export type TableInUse = {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
};

/** What must outlive every release: the table, the keys, the people. Nothing in here changes when code does. */
export class DataStack extends Stack {
  readonly table: TableInUse;
  readonly tableKey: Key;
  readonly signingKey: Key;
  /** Absent when the operator brings an issuer. */
  readonly directory?: UserDirectory;

  constructor(
    scope: Construct,
    id: string,
    { settings, ...props }: StackProps & { readonly settings: Settings },
  ) {
    super(scope, id, { ...props, terminationProtection: true });
    this.tableKey = new Key(this, 'TableKey', {
      description: 'Encrypts the table',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.signingKey = new Key(this, 'SigningKey', {
      description: 'Signs heads of the ledger',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const own = this.ownTable();
    // Even where a restored table takes its place: CloudFormation takes no export away that another stack imports, and this
    // stack is deployed before the other has let go of it.
    for (const value of [own.tableName, own.tableArn, own.tableStreamArn]) this.exportValue(value);
    this.table = settings.restoredTable
      ? this.restored(settings.restoredTable)
      : { name: own.tableName, arn: own.tableArn, streamArn: own.tableStreamArn ?? '' };
    if (!settings.issuer) {
      this.directory = new UserDirectory(this, 'Directory', {
        stage: settings.stage,
        mfa: settings.mfa,
      });
    }
  }

  private ownTable(): Table {
    return new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.tableKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private restored({ name, streamArn }: NonNullable<Settings['restoredTable']>): TableInUse {
    return {
      name,
      arn: this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: name }),
      streamArn,
    };
  }
}

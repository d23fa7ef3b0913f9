import { readdirSync } from 'node:fs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { ORIGIN_SECRET_HEADER } from '#http/origin-secret.ts';
import { HTTP_PATHS } from '../functions.ts';
import type { DomainSettings } from '../settings.ts';
import { securityHeaders } from './security-headers.ts';

export type WebSiteProps = {
  /** The HTTP API's own host. */
  readonly apiDomainName: string;
  /** Shows the HTTP API's functions that a request came by this distribution. */
  readonly originSecret: string;
  /** The built app, a folder with `index.html` and `assets/`; absent, nothing is uploaded. */
  readonly build?: string;
  readonly signInOrigin?: string;
  readonly domain?: DomainSettings;
  readonly webAclArn?: string;
  readonly logRetention: RetentionDays;
};

/** `as`: the class states `isWebsite` as possibly undefined, its interface as possibly absent. */
const privateBucket = (scope: Construct): IBucket =>
  new Bucket(scope, 'Bucket', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    removalPolicy: RemovalPolicy.RETAIN,
  }) as IBucket;

/** A path without a file extension is a page of the app, which routes it in the browser. */
const APP_ROUTES = `function handler(event) {
  var request = event.request;
  if (request.uri.lastIndexOf('.') <= request.uri.lastIndexOf('/')) request.uri = '/index.html';
  return request;
}`;

/** Where a build keeps the files that carry a hash in their names; what lies beside has the same name in every build. */
const HASHED = 'assets';
/** What a build says of itself, to its own tools. */
const NOTES = ['asset-manifest.json', 'route-weights.json'];

/** Answers of the HTTP API that CloudFront would keep for ten seconds and hand to whoever asks next, whatever their header says. */
const FAULTS = [500, 502, 503, 504];

/** One public origin: the app from a private bucket, everything dynamic from the HTTP API. */
export class WebSite extends Construct {
  readonly distribution: Distribution;
  readonly origin: string;
  /** Hashed files, there before anything that names them; absent where nothing is uploaded. */
  readonly assets?: BucketDeployment;
  /** The page that starts the app: there after everything that it asks. */
  readonly page?: BucketDeployment;

  constructor(scope: Construct, id: string, props: WebSiteProps) {
    super(scope, id);
    const bucket = privateBucket(this);
    const responseHeadersPolicy = securityHeaders(this, props.signInOrigin);
    const dynamic: BehaviorOptions = {
      origin: new HttpOrigin(props.apiDomainName, {
        customHeaders: { [ORIGIN_SECRET_HEADER]: props.originSecret },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      ...(props.domain ? this.ownDomain(props.domain) : {}),
      ...(props.webAclArn ? { webAclId: props.webAclArn } : {}),
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy,
        compress: true,
        functionAssociations: [
          { function: this.appRoutes(), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: Object.fromEntries(HTTP_PATHS.map(path => [path, dynamic])),
      errorResponses: FAULTS.map(httpStatus => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.origin = `https://${props.domain?.name ?? this.distribution.domainName}`;
    if (props.domain?.hostedZoneId) this.addresses(props.domain.name, props.domain.hostedZoneId);
    if (props.build) {
      const { assets, page } = this.upload(bucket, props.build, props.logRetention);
      this.assets = assets;
      this.page = page;
    }
  }

  private ownDomain({ name, certificateArn }: DomainSettings): Partial<DistributionProps> {
    return {
      domainNames: [name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private addresses(recordName: string, hostedZoneId: string): void {
    const zone = HostedZone.fromHostedZoneId(this, 'Zone', hostedZoneId);
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'Ipv4', { zone, recordName: `${recordName}.`, target });
    new AaaaRecord(this, 'Ipv6', { zone, recordName: `${recordName}.`, target });
  }

  private appRoutes(): EdgeFunction {
    return new EdgeFunction(this, 'AppRoutes', {
      code: FunctionCode.fromInline(APP_ROUTES),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Answers the paths of the app with its page',
    });
  }

  /**
   * Hashed assets first and kept, so that a page opened before a release still finds its own; the page that
   * names them, and the worker that keeps them for a visit offline, last and never cached.
   */
  private upload(bucket: IBucket, build: string, retention: RetentionDays) {
    const to = {
      destinationBucket: bucket,
      prune: false,
      // One uploader does both; by itself it would log into a group that never expires.
      logGroup: new LogGroup(this, 'UploaderLogs', {
        retention,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    const unhashed = readdirSync(build).filter(name => name !== HASHED);
    const assets = new BucketDeployment(this, 'Assets', {
      ...to,
      sources: [Source.asset(build, { exclude: unhashed })],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const page = new BucketDeployment(this, 'Page', {
      ...to,
      sources: [Source.asset(build, { exclude: [HASHED, ...NOTES] })],
      cacheControl: [CacheControl.fromString('no-cache')],
    });
    page.node.addDependency(assets);
    return { assets, page };
  }
}
